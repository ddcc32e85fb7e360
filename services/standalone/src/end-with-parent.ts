/** Preloaded into every child of distributed.ts: the child ends when its parent does, even if that was killed. */
if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
