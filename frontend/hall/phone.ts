import './hall.css';
import '../theme/phone.css';
import { boot } from './boot';
import './phone-app';

boot();
const phone = document.createElement('tafel-phone');
phone.setAttribute('code', decodeURIComponent(location.pathname.split('/').filter(Boolean).pop() ?? ''));
document.getElementById('hall')!.replaceChildren(phone);
