package org.ipai.connectors.runtime.lake;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.iceberg.exceptions.NotFoundException;

/**
 * A file that a table consists of is not there. Of Iceberg's own kind, because Iceberg tries again for minutes whatever else goes
 * wrong with a table's metadata.
 */
final class LostFileException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    /** Partitions have folders of their own below these two; none is called like them. */
    private static final Pattern IN_TABLE = Pattern.compile(".*/([^/]+)/([^/]+)/(?:data|metadata)/.+");

    private LostFileException(String message, NoSuchFileException cause) {
        super(cause, "%s", message);
    }

    /**
     * @param lakehouse the folder that is used now; the table may have been made in another one
     */
    static LostFileException of(Path file, Path lakehouse, NoSuchFileException cause) {
        return new LostFileException(
                table(file) + " has lost its file " + file + ": the database knows of it, the lakehouse folder "
                        + lakehouse
                        + " does not have it. The two belong together: mount the folder that belongs to this database in its place; if it is"
                        + " gone for good, 'state reset --drop-tables' (of one stream with --stream) forgets the tables and how"
                        + " far they have been read, and the next sync starts over",
                cause);
    }

    private static String table(Path file) {
        Matcher matcher = IN_TABLE.matcher(file.toString());
        return matcher.matches() ? "table " + matcher.group(1) + "." + matcher.group(2) : "a table";
    }
}
