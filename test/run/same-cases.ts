/** Properties try the same cases in every run, so that what fails was changed, not unlucky; `SEED` has them try others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_127) });
