import './theme-boot.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createBridge } from './bridge.ts';
import { afterFirstRows } from './features/paper-list/use-first-rows.ts';
import { ErrorBoundary } from './features/startup/error-boundary.tsx';
import { lastViewIn } from './state/last-view.ts';
import { createCommands } from './state/run-command.ts';
import { WindowContext } from './state/window-context.ts';
import { startSearches, startWindow } from './state/window-events.ts';
import { createWindowState } from './state/window-state.ts';

/** In milliseconds. */
const firstFramePatience = 150;

const state = createWindowState(createBridge(window.offprint), lastViewIn(location.search), sessionStorage);
const run = createCommands(state);
state.bridge.on('command', ({ id }) => run(id));
void afterFirstRows.then(() => state.bridge.firstRowsDrawn({}));
void afterFirstRows.then(() => startSearches(state));
// Drawn once, with its rows; without them only where they take longer than a user takes for at once.
await Promise.race([startWindow(state), new Promise((resolve) => setTimeout(resolve, firstFramePatience))]);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
createRoot(root).render(
  <ErrorBoundary onFault={() => void Promise.all([state.noteFocus.settle(), state.note.flush()])}>
    <WindowContext value={{ ...state, run }}>
      <App />
    </WindowContext>
  </ErrorBoundary>,
);
