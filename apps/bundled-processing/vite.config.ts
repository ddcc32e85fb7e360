import { defineRemote } from '@onewindow/config/vite';

export default defineRemote({ name: 'bundled-processing', port: 4203 });
