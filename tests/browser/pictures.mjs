// Compares two pictures of the same size.
import { PNG } from 'pngjs';

const strongly = 48;  // of 255, in any of red, green, blue

/**
 * @param {PNG} actual
 * @param {PNG} expected of the same size
 * @returns {{share: number, picture: PNG}} picture: the actual one in pale colours, with differences in red
 */
export function compare(actual, expected) {
  const picture = new PNG({ width: actual.width, height: actual.height });
  let differing = 0;
  for (let at = 0; at < actual.data.length; at += 4) {
    let most = 0;
    for (let channel = 0; channel < 3; channel += 1) {
      most = Math.max(most, Math.abs(actual.data[at + channel] - expected.data[at + channel]));
      picture.data[at + channel] = 160 + Math.floor(actual.data[at + channel] * 0.37);
    }
    picture.data[at + 3] = 255;
    if (most <= strongly) continue;
    differing += 1;
    picture.data.set([220, 0, 0], at);
  }
  return { share: differing / (actual.width * actual.height), picture };
}
