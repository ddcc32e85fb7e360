import { servePress } from '@onewindow/subgraph-kit/paper';
import { drawPaper } from './paper.ts';

servePress(drawPaper);
