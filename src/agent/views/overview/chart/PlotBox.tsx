import { useEffect, useRef } from 'preact/hooks';
import { useMedia } from '../../../hooks/use-media';
import type { ChartBar } from '../../../logic/chart-bars';
import { useConsole } from '../../shell/console-context';

interface Props {
  bars: readonly ChartBar[];
  onPoint: (index: number | undefined) => void;
  /** Called where nothing can be drawn. */
  onUndrawn: () => void;
}

/** Has the chart drawn: what draws is loaded once there is something to draw. */
export function PlotBox({ bars, onPoint, onUndrawn }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { preferences } = useConsole();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => {
    let isGone = false;
    let erase: (() => void) | undefined;
    const draw = async () => {
      const { drawBars } = await import('./draw-bars');
      if (isGone || !box.current) return;
      erase = drawBars(box.current, bars, onPoint);
    };
    draw().catch(onUndrawn);
    return () => {
      isGone = true;
      erase?.();
    };
  }, [bars, isDark, preferences.theme]);
  return <div ref={box} class="plot-box" />;
}
