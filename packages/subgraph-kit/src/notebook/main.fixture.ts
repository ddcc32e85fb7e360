import { runService } from '../run-service.ts';
import { notebook } from './notebook.fixture.ts';

await runService(notebook);
