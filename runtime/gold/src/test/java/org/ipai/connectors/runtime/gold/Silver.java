package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.deletes.PositionDelete;
import org.apache.iceberg.deletes.PositionDeleteWriter;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.parquet.Parquet;
import org.jspecify.annotations.Nullable;

/** An Iceberg table of issues as the lakehouse makes it: data files and position deletes. */
record Silver(JdbcCatalog catalog, Table table) implements AutoCloseable {

    private static final TableIdentifier NAME = TableIdentifier.of("silver", "github_issues");

    static Silver create(TestDatabase database, Path warehouse, Schema schema) {
        JdbcCatalog catalog = catalog(database, warehouse, LocalFileIO.class);
        catalog.createNamespace(Namespace.of("silver"));
        return new Silver(
                catalog,
                catalog.createTable(NAME, schema, PartitionSpec.unpartitioned(), Map.of("format-version", "2")));
    }

    static Silver open(TestDatabase database, Path warehouse, Class<? extends FileIO> files) {
        JdbcCatalog catalog = catalog(database, warehouse, files);
        return new Silver(catalog, catalog.loadTable(NAME));
    }

    private static JdbcCatalog catalog(TestDatabase database, Path warehouse, Class<? extends FileIO> files) {
        JdbcCatalog catalog = new JdbcCatalog();
        catalog.initialize(
                "test",
                Map.of(
                        "uri", database.jdbcUrl(),
                        "jdbc.user", database.user(),
                        "jdbc.password", database.password(),
                        "jdbc.schema-version", "V1",
                        "warehouse", warehouse.toString(),
                        "io-impl", files.getName()));
        return catalog;
    }

    /** A row of the given first columns; the others are null. */
    Record row(@Nullable Object... values) {
        Record row = GenericRecord.create(table.schema());
        for (int i = 0; i < values.length; i++) {
            row.set(i, values[i]);
        }
        return row;
    }

    DataFile append(Record... rows) {
        DataFile file = write(Arrays.asList(rows));
        table.newAppend().appendFile(file).commit();
        return file;
    }

    /** Replaces row {@code position} of a file by others, or by none. */
    DataFile replace(DataFile old, long position, Record... rows) {
        RowDelta delta = table.newRowDelta().addDeletes(delete(old, position));
        DataFile file = write(Arrays.asList(rows));
        if (rows.length > 0) {
            delta.addRows(file);
        }
        delta.commit();
        return file;
    }

    DataFile write(List<Record> rows) {
        try {
            OutputFile output = newFile();
            DataWriter<Record> writer = Parquet.writeData(output)
                    .schema(table.schema())
                    .withSpec(table.spec())
                    .createWriterFunc(GenericParquetWriter::create)
                    .build();
            try (writer) {
                rows.forEach(writer::write);
            }
            return DataFiles.builder(table.spec()).copy(writer.toDataFile()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeleteFile delete(DataFile file, long position) {
        try {
            PositionDeleteWriter<Record> writer = Parquet.writeDeletes(newFile())
                    .withSpec(table.spec())
                    .createWriterFunc(GenericParquetWriter::create)
                    .buildPositionWriter();
            try (writer) {
                PositionDelete<Record> deleted = PositionDelete.create();
                writer.write(deleted.set(file.location(), position));
            }
            return writer.toDeleteFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputFile newFile() {
        return table.io()
                .newOutputFile(table.locationProvider()
                        .newDataLocation(FileFormat.PARQUET.addExtension(
                                UUID.randomUUID().toString())));
    }

    @Override
    public void close() {
        catalog.close();
    }
}
