import { corpus, measure, silenceOnClean } from '../src/corpus/measure.ts';

/** Prints figures only: the texts of the held-out part stay unseen by those who write rules. */
const lines = Object.entries(corpus).flatMap(([part, samples]) => [
  `${part}: ${samples.length} texts, silent on ${(silenceOnClean(samples) * 100).toFixed(1)} % of those without fault`,
  ...measure(samples).map(
    ({ label, hits, misses, alarms, precision, recall, f1 }) =>
      `  ${label.padEnd(13)} hits ${hits} misses ${misses} alarms ${alarms}` +
      `  precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
  ),
]);
process.stdout.write(`${lines.join('\n')}\n`);
