package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** A class path of programs that stand in for the runner and the sandbox. */
record StandIns(Path classes) {

    static final String SOUND = """
            {"time":"t","event":"stream_started","stream":"loans"}
            {"event":"stream_finished","stream":"loans","status":"succeeded","counts":{"records":1200,"filtered":3,"quarantined":0},"quality":[{"rule":"unique","column":"id","severity":"error","violations":0}],"problems":[]}
            {"event":"stream_finished","stream":"books","status":"succeeded","counts":{"records":7,"quarantined":0},"quality":[],"problems":[]}
            {"event":"gold_preview","view":"gold_operations_loans","header":["branch","loans"],"rows":[["north",null],["a\\nb","12"]]}
            {"event":"sync_finished","run":"r","status":"succeeded","problems":[]}
            """;

    static StandIns in(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("a \"strange\" folder/classes"));
        Path sources = Path.of("src/test/resources/run");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        sources.resolve("Main.java").toString(),
                        sources.resolve("SandboxMain.java").toString());
        assertThat(code).isZero();
        return new StandIns(classes);
    }

    /** What the runner says before it ends. */
    StandIns saying(String lines, int code) throws IOException {
        Files.writeString(classes.resolve("said.txt"), lines);
        return with("code.txt", String.valueOf(code));
    }

    /** Something by which the programs behave otherwise. */
    StandIns with(String file, String content) throws IOException {
        Files.writeString(classes.resolve(file), content);
        return this;
    }

    JavaCommand java() {
        return JavaCommand.ofThisJava(List.of(classes));
    }
}
