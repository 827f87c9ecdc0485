package org.ipai.connectors.runner.airbyte;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.sync.ParentSource;
import org.ipai.connectors.runtime.sync.SliceStarts;
import org.ipai.connectors.runtime.sync.StreamSlices;

/** Reads streams once over, in slices. */
final class StreamReader {

    private final StreamExtractor extractor;
    private final ParentSource parents;

    StreamReader(StreamExtractor extractor, ParentSource parents) {
        this.extractor = extractor;
        this.parents = parents;
    }

    /** Reads all slices there are; however it ends, the pass has got what could be read. */
    PassEnding read(SourceStream stream, SliceStarts starts, StreamPass pass) {
        // Only slices that can be read from a state on give states on the way.
        SyncMode mode = StreamCatalog.isIncremental(stream.descriptor()) ? SyncMode.INCREMENTAL : SyncMode.FULL_REFRESH;
        try (Stream<SlicePlan> plans = StreamSlices.plans(stream, parents, starts, pass::passOver)) {
            Iterator<SlicePlan> slices =
                    plans.peek(plan -> pass.met(plan.slice())).iterator();
            extractor.extract(stream, mode, slices, pass);
            return PassEnding.READ;
        } catch (QuotaExhaustedException e) {
            return PassEnding.outOfQuota(e.until());
        } catch (SourceAccessException e) {
            return PassEnding.refused(typeOf(pass.failures()), e.message() + "; " + e.remedy());
        } catch (InterruptedException e) {
            return PassEnding.interrupted();
        } catch (HookFailedException e) {
            return PassEnding.broken(FailureType.SYSTEM_ERROR, e.message() + "; " + e.remedy());
        } catch (ProtocolException e) {
            return PassEnding.broken(e.type(), e.message());
        } catch (OutputClosedException e) {
            throw e;
        } catch (RuntimeException e) {
            return PassEnding.broken(FailureType.SYSTEM_ERROR, Unexpected.text(e));
        }
    }

    /** A source that answers slice after slice with nothing is down; otherwise it is the configuration that it refuses. */
    private static FailureType typeOf(List<SliceFailure> failures) {
        boolean down = !failures.isEmpty() && failures.get(failures.size() - 1).reason() == FailureReason.UNAVAILABLE;
        return down ? FailureType.TRANSIENT_ERROR : FailureType.CONFIG_ERROR;
    }
}
