/** What happened beside the incidents, told on the timeline: no incident, and never counted. */
export interface DatedEvent {
  id: string;
  /** Local calendar dates, both inclusive. */
  start: string;
  end: string;
  /** In two or three words. */
  title: string;
  text: string;
  sourceIds: readonly string[];
}
