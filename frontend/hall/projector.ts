import './hall.css';
import './projector.css';
import '../theme/projector.css';
import { boot } from './boot';
import './projector-app';

boot();
const projector = document.createElement('tafel-projector');
projector.setAttribute('session', location.pathname.split('/').filter(Boolean).pop() ?? '');
document.getElementById('hall')!.replaceChildren(projector);
