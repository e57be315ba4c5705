import { Connect } from './Connect';
import { CONNECT } from './connect.css';

/** What is loaded when a page asks to act for somebody. */
export const CONNECT_VIEW = { View: Connect, styles: CONNECT };
