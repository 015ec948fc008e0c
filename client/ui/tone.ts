/** A quiet tone made on the spot, for those who have chosen sound: no file, no music. */

let context: AudioContext | null = null;

/** Of a headline, and of one that tells of a broken word: two soft notes, the second lower. Hz. */
const notes = { news: [392], broken: [330, 247] } as const;
/** Loudest, of 1; how long a note lasts and how far notes are apart, s. */
const [loudness, lasts, apart] = [0.05, 0.5, 0.22];

/** Sounds; nothing where the browser has no sound or has not been touched yet. */
export function sound(tone: keyof typeof notes): void {
  try {
    context ??= new AudioContext();
    if (context.state === "suspended") void context.resume();
    const begin = context.currentTime;
    for (const [at, pitch] of notes[tone].entries()) note(context, pitch, begin + at * apart);
  } catch {
    // A browser without sound stays silent.
  }
}

function note(on: AudioContext, pitch: number, begin: number): void {
  const [source, volume] = [on.createOscillator(), on.createGain()];
  source.type = "sine";
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(loudness, begin + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + lasts);
  source.connect(volume).connect(on.destination);
  source.start(begin);
  source.stop(begin + lasts);
}
