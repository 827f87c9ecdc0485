package org.ipai.connectors.runner;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * A signal that the operating system sends to a process. The JDK's only door to signals, {@code sun.misc.Signal} of module
 * jdk.unsupported (kept until there is a replacement, JEP 260), cannot be compiled against without a warning, hence the reflection.
 */
enum ProcessSignal {
    SIGINT("INT", 2),
    SIGTERM("TERM", 15);

    /** What shells, systemd and container engines show of a process that a signal has ended. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final String name;
    private final int number;

    ProcessSignal(String name, int number) {
        this.name = name;
        this.number = number;
    }

    int exitCode() {
        return ENDED_BY_SIGNAL + number;
    }

    /**
     * Has the signal handled instead of ending the process.
     *
     * @param handler called on a thread of its own each time
     * @return restores what was before
     */
    Runnable handle(Consumer<ProcessSignal> handler) {
        try {
            Class<?> signalClass = Class.forName("sun.misc.Signal");
            Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
            Object signal = signalClass.getConstructor(String.class).newInstance(name);
            Object ours = Proxy.newProxyInstance(
                    handlerClass.getClassLoader(), new Class<?>[] {handlerClass}, (proxy, method, arguments) -> {
                        handler.accept(this);
                        return null;
                    });
            java.lang.reflect.Method handle = signalClass.getMethod("handle", signalClass, handlerClass);
            Object before = handle.invoke(null, signal, ours);
            return () -> restore(handle, signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this Java runtime lets nobody handle " + this
                            + "; make it with module jdk.unsupported and without -Xrs",
                    e);
        }
    }

    private static void restore(java.lang.reflect.Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a signal cannot be left to the JVM again", e);
        }
    }
}
