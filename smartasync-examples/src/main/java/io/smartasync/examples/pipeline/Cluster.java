package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A cluster on which the pipeline runs. {@link java.util.ServiceLoader} finds it, so that the
 * pipeline itself needs no library of a cluster.
 */
public interface Cluster {

  /**
   * Returns the name that the user sees.
   *
   * @return the name
   */
  String name();

  /**
   * Archives photos. Starts the cluster, and ends it with all its threads and files before it
   * returns. An interruption or the caller's deadline cancels the work.
   *
   * @param ids the numbers of the photos
   * @param settings how each archiver of the cluster connects
   * @param onArchived called once for each archived photo
   * @throws IOException if a photo cannot be archived
   */
  void archive(List<Long> ids, ArchiverSettings settings, Consumer<ArchivedPhoto> onArchived)
      throws IOException;
}
