// The widest digit of the typeface at the size of labels, in CSS pixels.
const digit = 7.3

/** Room for the labels of a value axis, and the gap between them and the drawing. */
export const roomFor = (labels: readonly string[]): number => 10 + digit * Math.max(2, ...labels.map((label) => label.length))
