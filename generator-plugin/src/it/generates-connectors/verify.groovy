def log = new File(basedir, 'build.log').text
def lines = log.readLines()
assert lines.count { it ==~ /\[INFO\] forge: 2 streams, \d+ files \(\d+ written, 0 unchanged\)/ } == 1
assert lines.count { it == '[INFO] forge: up to date' } == 2
assert lines.count { it == '[INFO] Connector specs are valid' } == 1
assert lines.count { it == '[INFO] Connector specs are valid (unchanged: forge)' } == 1
assert log.contains('BUILD SUCCESS')
assert !log.contains('WARNING')
def classes = new File(basedir, 'target/classes')
assert new File(classes, 'org/ipai/connectors/forge/ForgeConnector.class').exists()
assert new File(classes, 'META-INF/services/org.ipai.connectors.runtime.connector.SourceConnector').text ==
        'org.ipai.connectors.forge.ForgeConnector\n'
assert new File(classes, 'META-INF/ipai/sandbox/forge.json').exists()
assert new File(basedir, 'target/connector-docs/forge.md').exists()
def deployment = new File(basedir, 'target/deployment/forge')
assert new File(deployment, 'kubernetes/base/sync-forge-issues-incremental.yaml').exists()
assert new File(deployment, 'compose/compose.yaml').exists()
assert new File(deployment, 'systemd/sync_forge_issues_incremental.timer').exists()
assert lines.contains('ipai:lock')
