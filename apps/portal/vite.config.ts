import { defineRemote } from '@onewindow/config/vite';

export default defineRemote({ name: 'portal', port: 4201 });
