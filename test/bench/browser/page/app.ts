/** Mounts the app's own pieces, as its page does, and puts a handle on the window for the bench. */
import { mount } from 'svelte';
import { startExplorer } from '../../../../src/state/start';
import '../../../../src/ui/app.css';
import Workspace from '../../../../src/Workspace.svelte';
import { PAGE, told } from '../../../words';
import { AppHandle } from './app-handle';

const started = await startExplorer(location.hash, PAGE);
if (!started.ok) throw new Error(started.problems.map(told).join(' '));
mount(Workspace, { target: document.getElementById('app')!, props: started.value });
window.handle = new AppHandle(started.value.explorer);
