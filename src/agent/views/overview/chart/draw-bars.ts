import uPlot from 'uplot';
import type { ChartBar } from '../../../logic/chart-bars';
import { formatNumber } from '../../../logic/numbers';
import { utcDay } from '../../../logic/utc-day';
import { t } from '../../../texts/texts';
import { pickLabels } from './pick-labels';

const HEIGHT = 300;
/** Pixels that the label of a day takes. */
const LABEL_WIDTH = 64;
/** Where bars lie around their day, in days. */
const ROOM = { before: 0.62, after: 0.38 };

/** Returns a part's colour as a canvas takes it: tokens are for style sheets. */
const findColours = (box: Element) => {
  const panel = box.closest('section');
  const read = (selector: string, property: 'color' | 'backgroundColor') => {
    const part = panel?.querySelector(selector);
    return part ? getComputedStyle(part)[property] : '';
  };
  return {
    refused: read('.swatch.refused', 'backgroundColor'),
    made: read('.swatch.made', 'backgroundColor'),
    shield: read('.swatch.shield', 'backgroundColor'),
    label: read('h2 span', 'color'),
    line: read('.swatch.rule', 'backgroundColor'),
  };
};

/** Fills the days on which a shield was up, below everything else. */
const fillShields =
  (bars: readonly ChartBar[], colour: string) => (u: uPlot) => {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.fillStyle = colour;
    for (const [index, { shieldSeconds }] of bars.entries()) {
      if (shieldSeconds === 0) continue;
      const left = u.valToPos(index - ROOM.before, 'x', true);
      const right = u.valToPos(index + ROOM.after, 'x', true);
      ctx.fillRect(left, bbox.top, right - left, bbox.height);
    }
    ctx.restore();
  };

/**
 * Draws bars into an element, as wide as that is, and anew when its width changes.
 *
 * @param onPoint called with the bar that the pointer is at
 * @returns what takes it away again
 * @throws Error where nothing can be drawn
 */
export const drawBars = (
  box: HTMLElement,
  bars: readonly ChartBar[],
  onPoint: (index: number | undefined) => void,
): (() => void) => {
  if (!document.createElement('canvas').getContext('2d')) {
    throw new Error('nothing can be drawn here');
  }
  const colours = findColours(box);
  const { bars: drawBarsOf } = uPlot.paths;
  if (!drawBarsOf) throw new Error('uPlot draws no bars');
  const font = `12px ${getComputedStyle(box).fontFamily}`;
  const axis = { stroke: colours.label, font, ticks: { show: false } };
  const width = () => Math.max(box.clientWidth, 200);
  const plot = new uPlot(
    {
      ...{ width: width(), height: HEIGHT },
      padding: [8, 0, 0, 0],
      legend: { show: false },
      cursor: {
        drag: { x: false, y: false },
        y: false,
        points: { show: false },
      },
      scales: {
        x: { time: false, range: [-ROOM.before, bars.length - 1 + ROOM.after] },
        y: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          splits: () =>
            pickLabels(bars.length, Math.floor(width() / LABEL_WIDTH)),
          values: (_, indexes) =>
            indexes.map((index) =>
              index === bars.length - 1
                ? t().overview.chart.today
                : utcDay(bars[index]?.from ?? ''),
            ),
        },
        {
          ...axis,
          size: 48,
          grid: { stroke: colours.line, width: 1 },
          values: (_, values) => values.map(formatNumber),
          incrs: [
            1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 1e4, 5e4, 1e5,
            1e6,
          ],
        },
      ],
      series: [
        {},
        {
          fill: colours.refused,
          width: 0,
          points: { show: false },
          paths: drawBarsOf({ size: [0.6, 24, 1], align: -1, radius: 0.1 }),
        },
        {
          fill: colours.made,
          width: 0,
          points: { show: false },
          paths: drawBarsOf({ size: [0.2, 8, 1], align: 1 }),
        },
      ],
      hooks: {
        drawClear: [fillShields(bars, colours.shield)],
        setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)],
      },
    },
    [
      bars.map((_, index) => index),
      bars.map(({ refused }) => refused),
      bars.map(({ bans }) => bans),
    ],
    box,
  );
  const observer = new ResizeObserver(() =>
    plot.setSize({ width: width(), height: HEIGHT }),
  );
  observer.observe(box);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
};
