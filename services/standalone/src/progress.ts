import type { SeedReport } from '@onewindow/subgraph-kit';

const narrow = 100;

/** Where progress is shown: standard output, or a collecting array in tests. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Writes whole lines, and one line that changes while work goes on. */
export interface Progress {
  say(line: string): void;
  /** A report for the seed of `service`. */
  reportOf(service: string): SeedReport;
}

/** Progress on `screen`: in a terminal one changing line, in a log one line a step. */
export function createProgress(screen: Screen = process.stdout): Progress {
  let isOpen = false;
  let lastLabel = '';
  const close = (): void => {
    if (isOpen) screen.write('\n');
    isOpen = false;
  };
  return {
    say(line) {
      close();
      screen.write(`${line}\n`);
    },
    reportOf: (service) => (done, total, label) => {
      const key = `${service} ${label}`;
      const share = total > 0 ? Math.floor((done / total) * 100) : 100;
      if (!screen.isTTY) {
        if (key !== lastLabel) screen.write(`sample city: ${service}, ${label}\n`);
        lastLabel = key;
        return;
      }
      if (key !== lastLabel) close();
      lastLabel = key;
      screen.write(`\r${`sample city: ${service}, ${label} ${share} %`.slice(0, narrow).padEnd(narrow)}`);
      isOpen = true;
      if (done >= total) close();
    },
  };
}
