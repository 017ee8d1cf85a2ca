import { benchContent } from './content'
for (const size of [{conditions:200,guides:50},{conditions:10_000,guides:2_000}]) console.log((await benchContent(size)).databaseUrl)
