/** terra-draw's hand on the map, which takes no pinch and no pan for a press. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Presses } from './presses';

type Callbacks = Parameters<TerraDrawMapLibreGLAdapter<MapLibreMap>['register']>[0];

export class CarefulAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  readonly #presses: Presses;

  constructor(map: MapLibreMap, presses: Presses) {
    super({ map, coordinatePrecision: 6 });
    this.#presses = presses;
  }

  get isDragging(): boolean {
    return this._dragState === 'dragging';
  }

  override register(callbacks: Callbacks): void {
    super.register({
      ...callbacks,
      onClick: (event) => {
        if (this.#presses.meansSpot) callbacks.onClick(event);
      },
      onDragStart: (event, setDraggability) => {
        if (!this.#presses.areMany) callbacks.onDragStart(event, setDraggability);
      },
    });
  }
}
