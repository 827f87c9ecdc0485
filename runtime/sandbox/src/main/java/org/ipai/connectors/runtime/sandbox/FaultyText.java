package org.ipai.connectors.runtime.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.jspecify.annotations.Nullable;

/** Turns the first colon of a body into an equals sign; in JSON it stands after the first key. */
final class FaultyText extends FilterOutputStream {

    private boolean done;

    private FaultyText(OutputStream out) {
        super(out);
    }

    static OutputStream of(@Nullable RequestFault fault, OutputStream out) {
        return fault != null && fault.kind() == RequestFault.Kind.MALFORMED_JSON ? new FaultyText(out) : out;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        for (int at = start; at < start + length && !done; at++) {
            if (bytes[at] == ':') {
                byte[] changed = bytes.clone();
                changed[at] = '=';
                done = true;
                out.write(changed, start, length);
                return;
            }
        }
        out.write(bytes, start, length);
    }
}
