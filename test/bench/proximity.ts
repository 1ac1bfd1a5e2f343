/** Speed and exactness of distances and of points in polygons, all methods in one run: `npm run bench`. */
import { benchAccuracy } from './accuracy';
import { benchAnswers } from './answers';
import { benchLines } from './lines';
import { machine } from './measure';
import { benchRegions } from './regions';

console.log(machine(['@turf/turf', 'geographiclib-geodesic']));
console.log(
  'One thread. Uniform points over 43–51° E 38–42.5° N, seeded, in random order unless said otherwise.',
);
benchLines();
benchAnswers();
benchAccuracy();
benchRegions();
