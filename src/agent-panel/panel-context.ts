import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../protocol/people';
import type { PanelApi } from './panel-api';

/** What every part of the panel has. */
export interface PanelContext {
  api: PanelApi;
  me: Me;
  /** Origin of the gateway. */
  gateway: string;
  /** Milliseconds since 1970; renewed every 15 s. */
  now: number;
}

const Context = createContext<PanelContext | undefined>(undefined);

/** Gives every component below it the panel's context. */
export const PanelProvider = Context.Provider;

/** Returns the panel's context; throws outside of a panel. */
export const usePanel = (): PanelContext => {
  const found = useContext(Context);
  if (!found) throw new Error('outside of the panel');
  return found;
};
