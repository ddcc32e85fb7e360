import { defineRemote } from '@onewindow/config/vite';

export default defineRemote({ name: 'courier-delivery', port: 4204 });
