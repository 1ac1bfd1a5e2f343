/** Degrees of the grids that coordinates can be coarsened to; about 1 and 11 km. */
export const GRIDS = [0.01, 0.1] as const;
