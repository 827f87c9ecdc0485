SELECT count(*) AS open_issues
FROM anvil_issues
WHERE state = 'open'
