import { createContext } from 'preact';

/** Whether letters do something outside of fields: a person may turn them off. */
export const HotkeysContext = createContext(true);
