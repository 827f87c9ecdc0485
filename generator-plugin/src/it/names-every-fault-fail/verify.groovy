def log = new File(basedir, 'build.log').text
assert log.contains('connector-specs/anvil/connector.yaml:')
assert log.contains('connector-specs/forge/connector.yaml:')
assert log.contains('[ERROR] ')
assert log.contains('Correct the places shown, then run: mvn ipai:validate')
assert !log.contains('\tat ')
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/ipai/findings.sarif'))
assert sarif.runs[0].results.every { it.level == 'error' }
assert sarif.runs[0].results*.locations*.get(0)*.physicalLocation*.artifactLocation*.uri.unique().sort() ==
        ['connector-specs/anvil/connector.yaml', 'connector-specs/forge/connector.yaml']
assert !new File(basedir, 'target/generated-sources').exists()
