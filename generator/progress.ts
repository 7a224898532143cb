/** What is being done, for people who watch. */
export interface Progress {
  readonly show: (activity: string) => void;
  readonly stop: () => void;
}

export const NO_PROGRESS: Progress = { show: () => undefined, stop: () => undefined };

/** A spinner on a terminal; nothing in a pipe and in CI. */
export async function startProgress(
  stream: NodeJS.WriteStream,
  environment: NodeJS.ProcessEnv,
): Promise<Progress> {
  if (!stream.isTTY || environment['CI'] !== undefined) return NO_PROGRESS;
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const spinner = yoctoSpinner({ stream });
  return {
    show(activity) {
      spinner.text = activity;
      if (!spinner.isSpinning) spinner.start();
    },
    stop() {
      spinner.stop();
    },
  };
}
