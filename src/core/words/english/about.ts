/** What opens the page's account of itself; what that says is fetched with the messages. */
export const about = {
  title: 'About this map',
  open: 'About',
  openFromDetails: 'How this is coded and measured',
};
