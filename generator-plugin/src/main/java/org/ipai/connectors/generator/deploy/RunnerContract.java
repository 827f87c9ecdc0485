package org.ipai.connectors.generator.deploy;

import java.util.List;

/** What images promise and need, whoever starts them; {@code docs/runner.md} and {@code docs/deploy.md} say the same. */
final class RunnerContract {

    /** User and group of the image's processes. */
    static final int USER = 65532;

    /** A terminated sync has landed what it read by then. */
    static final int GRACE_SECONDS = 30;

    /** Where the volume of the lakehouse is mounted, and its folder there. */
    static final String DATA = "/data";

    static final String LAKEHOUSE = DATA + "/lakehouse";

    /** Heap, buffers of Parquet files and the page that is read ahead; the size of a stream does not matter. */
    static final String MEMORY = "1Gi";

    /** Native libraries are unpacked there. */
    static final String TEMPORARY = "512Mi";

    /** All that a run that ended may mean but 1, a failure: trying again at once does not help, or is not needed. */
    static final List<Integer> FINAL_CODES = List.of(2, 3, 4, 5, 6, 7);

    /** Told to end before it was done; it goes on from there when it is started again. */
    static final int INTERRUPTED_CODE = 8;

    /** What is nobody's fault: the quota is used up; another run has the stream; the run was told to end. */
    static final List<Integer> HARMLESS_CODES = List.of(5, 7, INTERRUPTED_CODE);

    private RunnerContract() {}
}
