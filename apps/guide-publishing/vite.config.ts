import { defineRemote } from '@onewindow/config/vite';

export default defineRemote({ name: 'guide-publishing', port: 4202 });
