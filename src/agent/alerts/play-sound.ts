/** Two notes, a fourth apart: Hz, and when they begin in seconds. */
const NOTES = [
  { pitch: 659.25, at: 0 },
  { pitch: 880, at: 0.13 },
] as const;
/** Seconds until a note has faded. */
const LENGTH = 0.35;
const LOUDNESS = 0.12;

let context: AudioContext | undefined;

/**
 * Plays a short sound. A page that nobody has clicked yet may not play any: then
 * it is silent.
 */
export const playSound = (): void => {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const player = context;
  const play = () => {
    for (const { pitch, at } of NOTES) {
      const start = player.currentTime + at;
      const note = player.createOscillator();
      const volume = player.createGain();
      note.frequency.value = pitch;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015);
      volume.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH);
      note.connect(volume).connect(player.destination);
      note.start(start);
      note.stop(start + LENGTH);
    }
  };
  if (player.state === 'running') return play();
  // Not allowed yet: the title and the icon tell it.
  player.resume().then(play, () => {});
};
