declare module 'virtual:first-answers' {
  /** The address of the answers that the build has written down. */
  const url: string;
  export default url;
}
