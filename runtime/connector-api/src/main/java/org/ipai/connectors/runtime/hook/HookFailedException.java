package org.ipai.connectors.runtime.hook;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A hook threw, or gave what cannot be used. The message tells where, and never what an exception says. */
public final class HookFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private HookFailedException(String message) {
        super(message);
    }

    /**
     * What a hook gives.
     *
     * @throws HookFailedException if it throws, or gives null
     */
    public static <T> T guard(Hook hook, Supplier<@Nullable T> call) {
        T given;
        try {
            given = call.get();
        } catch (HookFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unusable(hook, "failed with " + e.getClass().getName() + line(hook, e));
        }
        if (given == null) {
            throw unusable(hook, "gave null");
        }
        return given;
    }

    /**
     * That a hook gave what cannot be used.
     *
     * @param problem continues "the paginator hook org.example.MyPaginator"
     */
    public static HookFailedException unusable(Hook hook, String problem) {
        return new HookFailedException(
                "the " + kind(hook) + " hook " + hook.getClass().getName() + " " + problem);
    }

    /** As specs call it. */
    private static String kind(Hook hook) {
        if (hook instanceof PaginatorHook) {
            return "paginator";
        }
        if (hook instanceof RecordReaderHook) {
            return "record_reader";
        }
        if (hook instanceof PartitionerHook) {
            return "partitioner";
        }
        return hook instanceof ErrorRuleHook ? "error_rule" : "authenticator";
    }

    private static String line(Hook hook, RuntimeException thrown) {
        String name = hook.getClass().getName();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals(name) && frame.getLineNumber() > 0) {
                return " in line " + frame.getLineNumber();
            }
        }
        return "";
    }

    /** What went wrong, no secrets. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What a person can do. */
    public String remedy() {
        return "mend the hook and test it with this response; what has landed stays, and the next run goes on from there";
    }
}
