/** Prints one element of the view on its own; resolves when the browser has done with it. */
export function printAlone(element: HTMLElement): Promise<void> {
  const app = element.closest('.app');
  app?.classList.add('printing');
  element.classList.add('printed');
  return new Promise((resolve) => {
    const done = (): void => {
      removeEventListener('afterprint', done);
      app?.classList.remove('printing');
      element.classList.remove('printed');
      resolve();
    };
    addEventListener('afterprint', done);
    print();
  });
}
