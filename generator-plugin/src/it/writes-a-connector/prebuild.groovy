// The page's own example, with the blocks that its reader writes.
def docs = new File(basedir, '../../../../docs')
new File(basedir, 'library.openapi.yaml').bytes = new File(docs, 'example/library.openapi.yaml').bytes
def blocks = new File(docs, 'write-a-connector.md').text.split('(?m)^```.*\n')
def block = { String start -> blocks.find { it.startsWith(start) } }
new File(basedir, 'owned_books.sql').text = block('-- connector-specs/library/gold/owned_books.sql')
new File(basedir, 'gold.yaml').text = block('# at the end of connector.yaml')
return true
