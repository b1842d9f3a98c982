package io.smartasync.examples.pipeline;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** The limit of files and connections that this process may have open at the same time. */
final class OpenFiles {

  private OpenFiles() {}

  /**
   * Checks the limit before it is reached. A process that has reached it cannot even load the
   * classes that clean up.
   *
   * @param count the number of files that the process needs
   * @throws IOException if the limit is lower
   */
  static void require(int count) throws IOException {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        && system.getMaxFileDescriptorCount() < count) {
      throw new IOException(
          "only "
              + system.getMaxFileDescriptorCount()
              + " files may be open at the same time, but "
              + count
              + " are needed: raise the limit with 'ulimit -n'");
    }
  }
}
