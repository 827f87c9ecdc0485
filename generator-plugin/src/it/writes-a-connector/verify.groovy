def log = new File(basedir, 'build.log').text
def lines = log.readLines()
def count = { String pattern -> lines.count { it ==~ pattern } }
// Planned with the provider's address, and nothing requested.
assert count(/\[INFO\] library: loans: GET https:\/\/api\.library\.example\/v1\/loans\?.*/) == 1
// Both syncs of the dry run, and that of the replay.
assert count(/\[INFO\] stream +full +incremental +filtered +quarantined +rules +result/) == 1
assert count(/\[INFO\] loans +120 +\d +0 +0 +none +succeeded/) == 1
assert count(/\[INFO\] stream +replay +filtered +quarantined +rules +result/) == 1
assert count(/\[INFO\] loans +120 +0 +0 +none +succeeded/) == 1
// What there is to look at.
assert count(/\[INFO\] gold\.gold_operations_owned_books/) == 2
assert count(/\[INFO\] .* 12[01] +20.*/) >= 6
assert count(/\[INFO\] silver   .*lakehouse\/silver: library_branches, library_loans, library_branch_books/) == 2
assert new File(basedir, 'target/ipai/dry-run/library/lakehouse/silver/library_loans/data').exists()
assert new File(basedir, 'connector-specs/library/cassettes/loans').list().length > 0
// What fails says which stream and why, and where to look.
assert count(/\[INFO\] loans +120 +0 +0 +broken: accepted_values\(state\) +unsound/) == 1
assert count(/\[ERROR\] library: stream loans: quality rule accepted_values of column state is broken by \d+ of 120 rows.*/) == 1
assert log.contains('Logs are in ' + new File(basedir, 'target/ipai/dry-run/library').path)
assert !log.contains('\tat ')
// No server is left behind.
assert ['dry-run', 'replay'].every { !new File(basedir, "target/ipai/$it/library/.ipai/postgres/data/postmaster.pid").exists() }
