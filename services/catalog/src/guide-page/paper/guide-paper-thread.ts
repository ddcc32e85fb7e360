import { servePress } from '@onewindow/subgraph-kit/paper';
import { drawForm } from './form-paper.ts';
import type { GuidePaper } from './guide-press.ts';
import { drawNotice } from './notice-paper.ts';

servePress((paper: GuidePaper) => (paper.kind === 'notice' ? drawNotice(paper.facts) : drawForm(paper.facts)));
