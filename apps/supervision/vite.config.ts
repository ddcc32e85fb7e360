import { defineRemote } from '@onewindow/config/vite';

export default defineRemote({ name: 'supervision', port: 4206 });
