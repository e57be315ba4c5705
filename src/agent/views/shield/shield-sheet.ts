import { BLOCK_STYLES } from '../block/block.css';
import { SHIELD_STYLES } from './shield.css';
import { ShieldSheet } from './ShieldSheet';

/** The sheet that turns the shield on, which is loaded when it is asked for. */
export const SHIELD_SHEET = {
  Part: ShieldSheet,
  styles: BLOCK_STYLES + SHIELD_STYLES,
};
