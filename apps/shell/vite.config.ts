import { defineShell } from '@onewindow/config/vite';

export default defineShell({ port: 4200 });
