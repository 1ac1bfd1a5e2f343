/** What the tools of the map ask for; with a finger one taps. */
const click = (isTouch: boolean) => (isTouch ? 'Tap' : 'Click');
const small = (isTouch: boolean) => click(isTouch).toLowerCase();

export const tools = {
  hints: {
    polygon: (isTouch: boolean) =>
      `${click(isTouch)} each corner; ${small(isTouch)} the first one again to close.`,
    rectangle: (isTouch: boolean) => `${click(isTouch)} one corner, then the opposite one, or drag.`,
    circle: (isTouch: boolean) => `${click(isTouch)} the centre, then the rim, or drag.`,
    freehand: (isTouch: boolean) =>
      `${click(isTouch)}, go round, and ${small(isTouch)} where you began; or drag.`,
    line: (isTouch: boolean) =>
      `${click(isTouch)} along the middle of the corridor; ${small(isTouch)} the last point again to end.`,
    pick: (isTouch: boolean) => `${click(isTouch)} the border, the peacekeepers’ zone or the exclave.`,
    measure: (isTouch: boolean) =>
      `${click(isTouch)} along the way; ${small(isTouch)} the last point again to end.`,
    edit: (isTouch: boolean) =>
      isTouch
        ? 'Drag a corner, or the dot between two to add one.'
        : 'Drag a corner, or the dot between two to add one; right-click removes one.',
  },
  moveCircle: 'Drag the centre to move the circle, from anywhere else to set its rim.',
  otherPart: (isTouch: boolean) => `A ${small(isTouch)} takes another hole or part.`,
  stop: (isTouch: boolean) => (isTouch ? 'Tap the tool again to stop.' : 'Esc stops.'),
  here: (name: string) => `Here: ${name}`,
  done: 'Done',
  radius: (length: string) => `Radius ${length}`,
  length: (length: string) => `Length ${length}`,
};
