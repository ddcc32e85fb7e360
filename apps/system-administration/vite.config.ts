import { defineRemote } from '@onewindow/config/vite';

export default defineRemote({ name: 'system-administration', port: 4205 });
